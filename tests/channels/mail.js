// Mails as nodemailer writes them, one a line of JSON: what is asked for stands in the arguments.

"use strict";
const { createTransport } = require("nodemailer");

const asked = JSON.parse(process.argv[2]);
const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
transport.sendMail(asked).then(({ message, messageId }) => {
  process.stdout.write(JSON.stringify({ id: messageId, raw: message.toString("base64") }));
});
