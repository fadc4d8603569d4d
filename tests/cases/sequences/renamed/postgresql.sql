-- upgrade
-- rename sequence order_numbers to invoice_numbers
ALTER SEQUENCE order_numbers RENAME TO invoice_numbers;

-- downgrade
-- rename sequence invoice_numbers to order_numbers
ALTER SEQUENCE invoice_numbers RENAME TO order_numbers;

