const every = 8000;
let timer;

onmessage = ({ data: address }) => {
  clearInterval(timer);
  const beat = () => fetch(address, { method: "POST", keepalive: true }).catch(() => {
    // No connection: the next one is tried, and the desk takes a silent browser for gone.
  });
  beat();
  timer = setInterval(beat, every);
};
