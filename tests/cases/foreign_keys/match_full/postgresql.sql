-- upgrade
-- drop foreign key meetings.meetings_room
ALTER TABLE meetings DROP CONSTRAINT meetings_room;

-- add foreign key meetings.meetings_room        [fails if a row refers to nothing]
ALTER TABLE meetings ADD CONSTRAINT meetings_room FOREIGN KEY (room_building, room_number) REFERENCES rooms (building, number) MATCH FULL;

-- downgrade
-- drop foreign key meetings.meetings_room
ALTER TABLE meetings DROP CONSTRAINT meetings_room;

-- add foreign key meetings.meetings_room        [fails if a row refers to nothing]
ALTER TABLE meetings ADD CONSTRAINT meetings_room FOREIGN KEY (room_building, room_number) REFERENCES rooms (building, number);

