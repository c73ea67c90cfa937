/// Sound to session: what is played is on disk sample for sample, and lands in the session as
/// takes, ready to mix.
@NullMarked
package org.soundlathe.tracking;

import org.jspecify.annotations.NullMarked;
