/** In place of `base64-js` where there is Node, whose own decoder takes a hundredth of the time. */
exports.toByteArray = (text) => Buffer.from(text, 'base64');
