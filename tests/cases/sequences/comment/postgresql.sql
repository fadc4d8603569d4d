-- upgrade
-- comment of sequence order_numbers
COMMENT ON SEQUENCE order_numbers IS 'Printed on invoices';

-- downgrade
-- no comment of sequence order_numbers
COMMENT ON SEQUENCE order_numbers IS NULL;

