/// The settings of the console: strips, buses and spaces, and who set them.
@NullMarked
package org.soundlathe.session.mixer;

import org.jspecify.annotations.NullMarked;
