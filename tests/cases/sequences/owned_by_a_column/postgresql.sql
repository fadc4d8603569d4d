-- upgrade
-- sequence order_numbers belongs to orders.number
ALTER SEQUENCE order_numbers OWNED BY orders.number;

-- downgrade
-- sequence order_numbers belongs to no column
ALTER SEQUENCE order_numbers OWNED BY NONE;

