#pragma once

/**
 * Has the first pages of the heap made ready by a thread of their own, on another processor, while this one begins its
 * work. Nothing happens where there is no other processor, or no thread is to be had: pages come when they are touched.
 */
void systemlet_readyMemory(void);
