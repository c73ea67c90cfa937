/// Settings that move while the song plays: points in time and the way from one to the next.
@NullMarked
package org.soundlathe.session.automation;

import org.jspecify.annotations.NullMarked;
