//! What the audience is to find out does not reach its window: neither to be seen nor to be read by a screen reader.
