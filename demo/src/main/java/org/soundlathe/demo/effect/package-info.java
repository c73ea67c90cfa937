/// What a production adds to the band: moments that nobody plays, and printed echoes.
@NullMarked
package org.soundlathe.demo.effect;

import org.jspecify.annotations.NullMarked;
