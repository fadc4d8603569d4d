-- upgrade
-- rename the sequence of tickets.id
ALTER SEQUENCE ticket_numbers RENAME TO ticket_counter;

-- downgrade
-- rename the sequence of tickets.id
ALTER SEQUENCE ticket_counter RENAME TO ticket_numbers;

