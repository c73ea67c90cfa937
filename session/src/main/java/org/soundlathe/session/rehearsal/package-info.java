/// Sessions that nobody would make, to try what the desk bears.
@NullMarked
package org.soundlathe.session.rehearsal;

import org.jspecify.annotations.NullMarked;
