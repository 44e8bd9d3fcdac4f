const crypto = require('node:crypto');

/** Whether a request was sent by Hooktrail in the last five minutes; body is a Buffer of what arrived, byte for byte. */
function verify(secret, id, timestamp, signatures, body) {
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const digest = crypto.createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  const expected = Buffer.from('v1,' + digest);
  return signatures.split(' ').map((one) => Buffer.from(one))
    .some((one) => one.length === expected.length && crypto.timingSafeEqual(one, expected));
}

module.exports = { verify };
