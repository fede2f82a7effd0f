//! Lists as they come from other programs: a table of cards with slips in it, and a control matrix.

/// One row is fine, two get a remark, one is left out.
pub(crate) const CARDS: &str = "task,owner,why,service\nPatch the guest operating system,customer,Only you can log in.,ec2\n\
                     Guard the building,aws,You cannot walk in.,\nBuy tables,nobody,No reason.,ec2\n,aws,Nothing.,ec2\n";
/// Each of the six values, once.
pub(crate) const MATRIX: &str = "Control ID,Control Title,SSRM Control Ownership,CSP Implementation Description,CSC Responsibilities\n\
                      IAM-01,Policy,CSC-owned,,You write it\nIAM-02,Passwords,Shared CSP and CSC,We offer,You set\n\
                      DCS-01,Building,CSP-owned,We guard it,\nDCS-02,Transport,3rd-party outsourced,A carrier,\n\
                      DCS-03,Guards,Shared CSP and 3rd-party,We and they,\nHRS-01,Screening,N/A,,\n";
