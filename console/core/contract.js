// The values of the API's enums. Generated from shared/api: UPDATE=1 cargo test -p hiatus-tests openapi

export const CHANNEL_STATES = ["active","inactive","pause","closed"];
export const TASK_REASONS = ["new","reply","reactivated","resume","pause_expired","pause_over","custom","outbound","agent_removed","agent_absent","unanswered","transfer","take","signal","follow_up","woken"];
export const AVAILABILITIES = ["available","away","offline"];
export const ON_REPLY = ["new_task","custom_routing"];
export const UNANSWERED = ["refuse","allow"];
export const AT_CAPACITY = ["queue","wait","refuse"];
export const AGENTS_READ = ["own","all"];
export const PROBLEM_CODES = ["malformed","unauthorized","forbidden","not_your_task","not_found","media_pending","media_unavailable","method_not_allowed","leave_disabled","pause_disabled","not_active","not_paused","not_inactive","wait_over","signal_already_given","no_pause_before","no_opening","beyond_limit","already_taken","no_live_task","not_wrapping","task_exists","agent_at_capacity","agent_unavailable","unanswered","no_plan","message_id_reused","open_with_another_agent","note_id_reused","no_longer_matches","too_many_runs","reply_window_closed","too_many_paused","conversation_closed","version_mismatch","too_large","invalid","address_taken","idempotency_key_reused","internal","throttled","contended","unavailable"];
