/// What is told about a production: verdict, pages, figures.
@NullMarked
package org.soundlathe.production.story;

import org.jspecify.annotations.NullMarked;
