//! stand-in
use crate::domain::LessonPlan;
/// x
pub fn plan_text(plan: &LessonPlan) -> String {
    plan.title.clone()
}
