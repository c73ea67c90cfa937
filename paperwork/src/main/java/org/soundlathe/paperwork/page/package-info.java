/// Neutral pages: what a room has to tell, without a word about how it is printed.
@NullMarked
package org.soundlathe.paperwork.page;

import org.jspecify.annotations.NullMarked;
