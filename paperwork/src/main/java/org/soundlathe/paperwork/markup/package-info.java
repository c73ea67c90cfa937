/// Well-formed markup and the way figures are written in it, for every page and picture of the
/// house.
@NullMarked
package org.soundlathe.paperwork.markup;

import org.jspecify.annotations.NullMarked;
