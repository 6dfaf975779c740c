import { attackEveryDoor } from './attack.ts';
import { relations } from './town.ts';

/* Every door of the portal is tried by those who may see a part of the victim, for the part they may not. */

attackEveryDoor(relations);
