#pragma once

/**
 * Lets go of the pages that hold nothing after a full collection, and of those that can be read from the program's
 * file again. To be called right after the collection, before anything is allocated.
 */
void systemlet_giveBack(void);
