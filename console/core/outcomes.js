// The outcome of a command in words, from the conversation in its response.

/** The words for leave, pause, resume or end; `me` is the id of the reader. */
export function outcomeOf(name, conversation, me) {
  if (name === "resume") return resumed(conversation, me);
  return { leave: "You left the conversation.", pause: "Paused.", end: "The conversation is closed." }[name];
}

function resumed({ task, queue }, me) {
  if (task?.status === "assigned") {
    return task.agent_id === me ? "Resumed: the task is yours again." : `Resumed for ${task.agent_id}.`;
  }
  if (!task?.reserved_for) return `Resumed: it waits in queue ${task?.queue ?? queue} for any free agent.`;
  const whose = task.reserved_for === me ? "your" : `${task.reserved_for}'s`;
  return `Resumed: it waits for ${whose} next free slot.`;
}
