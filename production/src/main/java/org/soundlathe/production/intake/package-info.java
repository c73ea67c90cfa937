/// The way of a client's files into a session.
@NullMarked
package org.soundlathe.production.intake;

import org.jspecify.annotations.NullMarked;
