UPDATE `strands` SET `recurrences` = json_array(json(`recurrence`)) WHERE `recurrence` IS NOT NULL AND `recurrence` <> 'null';--> statement-breakpoint
UPDATE `strands` SET `template` = json_set(`template`, '$.items', json('[]'), '$.texts', json('{}'), '$.wantsAudioDescription', json('false'), '$.wantsSdh', json('false'));--> statement-breakpoint
ALTER TABLE `strands` DROP COLUMN `recurrence`;
