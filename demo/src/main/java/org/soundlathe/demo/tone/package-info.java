/// What every instrument of the demo band is built of: tape, chance, filters, modes.
@NullMarked
package org.soundlathe.demo.tone;

import org.jspecify.annotations.NullMarked;
