package org.standfirst.site;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Slug;

/** Reads a slug out of an address; where there is none there can be no page. */
@Component
class SlugFromAddress implements Converter<String, Slug> {
    @Override
    public Slug convert(String text) {
        try {
            return new Slug(text);
        } catch (IllegalArgumentException noSlug) {
            throw new NotFound();
        }
    }
}
