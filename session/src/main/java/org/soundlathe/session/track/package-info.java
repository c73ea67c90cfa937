/// The tracks that the musicians made, and what each one is.
@NullMarked
package org.soundlathe.session.track;

import org.jspecify.annotations.NullMarked;
