/// What the cutting engineer gets: a flat premaster and notes.
@NullMarked
package org.soundlathe.delivery.vinyl;

import org.jspecify.annotations.NullMarked;
