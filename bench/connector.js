/** Stands in for Teams: takes every reply, and says how many they were at `GET /count`. Usage: node connector.js <port> */
const { createServer } = require('node:http');

let count = 0;
const accepted = JSON.stringify({ id: 'reply' });

createServer((request, response) => {
  const isReply = request.method === 'POST';
  if (isReply) count += 1;
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(isReply ? accepted : JSON.stringify({ count }));
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
