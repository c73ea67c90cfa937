/// From what somebody wishes to have bounced to the files of a session.
@NullMarked
package org.soundlathe.production.bounce;

import org.jspecify.annotations.NullMarked;
