-- What the sqlite3 shell needs to say all that the catalogue of SQLite knows of every table: the bare cost of reading it.
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT t.name, c.* FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table';
SELECT t.name, i.* FROM sqlite_schema t JOIN pragma_index_list(t.name) i WHERE t.type = 'table';
SELECT t.name, f.* FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table';
