// What the keyboard shortcuts do, in words.

/** The keys and what they do. */
export const SHORTCUTS = [
  ["j", "Open the next conversation"],
  ["k", "Open the previous conversation"],
  ["r", "Write a reply"],
  ["Escape", "Leave the reply box"],
  ["Ctrl+Enter", "Send the reply"],
  ["l", "Leave"],
  ["f", "Leave for a topic"],
  ["p", "Pause"],
  ["o", "Pause again"],
  ["y", "Approve what is asked"],
  ["d", "Decline what is asked"],
  ["u", "Resume, or take up again"],
  ["x", "Extend the pause"],
  ["a", "Take, or take over"],
  ["g", "Assign"],
  ["t", "Transfer"],
  ["n", "Write a note"],
  ["i", "Show the customer"],
  ["w", "Write to a customer first"],
  ["z", "Undo"],
  ["c", "Complete the wrap-up"],
  ["e", "End"],
  ["?", "Show this list"],
];
