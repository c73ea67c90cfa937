/// JSON as this house reads and writes it: stable key order, no infinity, one mapper.
@NullMarked
package org.soundlathe.paperwork.json;

import org.jspecify.annotations.NullMarked;
