/**
 * Has a worker do the work that a reply is paid with, so that the page stays quick meanwhile.
 *
 * @param {{algorithm: string, challenge: string, maxnumber: number, salt: string, signature: string}} challenge of the server
 * @returns {Promise<string>} what to send along with the form
 */
export function solve({ algorithm, challenge, maxnumber, salt, signature }) {
    return new Promise((done, failed) => {
        const worker = new Worker(new URL("./proof-worker.js", import.meta.url));
        worker.onmessage = ({ data: number }) => {
            worker.terminate();
            if (number === null) {
                failed(new Error("No number solves the challenge."));
            } else {
                done(btoa(JSON.stringify({ algorithm, challenge, number, salt, signature })));
            }
        };
        worker.onerror = (event) => {
            worker.terminate();
            failed(new Error(event.message));
        };
        worker.postMessage({ challenge, maxnumber, salt });
    });
}
