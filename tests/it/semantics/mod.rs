//! What Hiatus promises, promise by promise: the names of the files and of the tests have the
//! promises' numbers.

mod p01_no_reply_lost;
mod p02_not_orphaned;
mod p03_leave_against_reply;
mod p04_resume_against_timer;
mod p05_timers;
mod p06_capacity;
mod p07_frozen_policy;
mod p08_window;
mod p09_off_is_off;
mod p10_once_in_effect;
mod p11_events;
mod p12_nobody_acts_as_another;
mod p13_typed_refusals;
mod p14_nobody_reads_what_is_not_theirs;
mod p16_heard;
mod p17_one_customer;
mod p18_forgotten;
mod p19_never_with_who_is_gone;
mod p20_one_owner;
mod p21_each_thing_once;
mod p22_back_to_who_had_it;
mod p23_one_outcome_of_a_wait;
mod p24_never_after_the_customer;
mod p25_by_providers;
mod p25_delivery;
mod p25_in_trouble;
mod p26_signed_once;
mod p27_no_message;
mod p28_webhooks;
mod p29_live;
mod p30_counted;
mod p31_told_before;
mod p32_files;
mod p33_not_delivered;
mod p33_numbered;
