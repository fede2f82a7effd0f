//! Steps: forward and back are inverse, whatever is shown and however it is uncovered.
