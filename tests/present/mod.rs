//! Projection: is everything read from the back row, is nothing clipped, are steps forward and back inverse, and does the
//! audience never see what it is to find out?

mod drawn;
mod legible;
mod secret;
mod steps;
