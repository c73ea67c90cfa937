/// What the musicians made: tracks, roles, the mixer's settings and their history, in a folder.
@NullMarked
package org.soundlathe.session;

import org.jspecify.annotations.NullMarked;
