-- upgrade
-- create table measurements_of_the_northern_weather_station_number_seventeen_b
CREATE TABLE measurements_of_the_northern_weather_station_number_seventeen_b (
    id integer PRIMARY KEY,
    temperature_in_degrees_celsius_two_metres_above_the_ground integer,
    predecessor_measurement_of_the_same_station bigint,
    UNIQUE (temperature_in_degrees_celsius_two_metres_above_the_ground),
    CHECK (temperature_in_degrees_celsius_two_metres_above_the_ground > -100),
    FOREIGN KEY (predecessor_measurement_of_the_same_station) REFERENCES measurements_of_the_northern_weather_station_number_seventeen_b (id)
);

-- create index measurements_of_the_northern_weather_station_number_seventeen_b.measurements_of_the_northern__temperature_in_degrees_celsiu_idx
CREATE INDEX measurements_of_the_northern__temperature_in_degrees_celsiu_idx ON measurements_of_the_northern_weather_station_number_seventeen_b (temperature_in_degrees_celsius_two_metres_above_the_ground);

-- downgrade foreign_keys=off
-- drop table measurements_of_the_northern_weather_station_number_seventeen_b        [data loss: the table's rows]
DROP TABLE measurements_of_the_northern_weather_station_number_seventeen_b;

