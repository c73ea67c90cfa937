/// The session folder: how a session and its whole history lie on the disk, and survive anything.
@NullMarked
package org.soundlathe.session.store;

import org.jspecify.annotations.NullMarked;
