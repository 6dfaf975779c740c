import { attackEveryDoor } from './attack.ts';
import { strangers } from './town.ts';

/* Every door of the portal is tried by everybody who has nothing to do with the victim. */

attackEveryDoor(strangers);
