// Finds the number that, written behind the salt, has the SHA-256 that the server asks for. Written out here, as asking
// crypto.subtle for each number takes many times as long: every answer of it is a promise.
"use strict";

// FIPS 180-4: the first 32 bits of the fractions of square and cube roots of the first primes.
const primes = [];
for (let number = 2; primes.length < 64; number++) {
    if (primes.every((prime) => number % prime !== 0)) {
        primes.push(number);
    }
}
const fraction = (root) => (root - Math.floor(root)) * 2 ** 32;
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUND = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

const words = new Int32Array(64);

onmessage = ({ data: { challenge, maxnumber, salt } }) => postMessage(search(challenge, maxnumber, salt));

function search(challenge, maxnumber, salt) {
    const wanted = Int32Array.from({ length: 8 }, (_, index) => parseInt(challenge.slice(index * 8, index * 8 + 8), 16));
    const prefix = new TextEncoder().encode(salt);

    // The salt is the same each time, so its whole blocks are worked in once.
    const whole = prefix.length - (prefix.length % 64);
    const before = START.slice();
    for (let index = 0; index < whole; index += 64) {
        compress(before, prefix, index);
    }

    // Room for what is left of the salt, a number, and the length behind them.
    const rest = prefix.length - whole;
    const block = new Uint8Array(128);
    block.set(prefix.subarray(whole));
    const state = new Int32Array(8);
    let known = 0;
    let size = 0;
    for (let number = 0; number <= maxnumber; number++) {
        const digits = String(number);
        let end = rest;
        for (let index = 0; index < digits.length; index++) {
            block[end++] = digits.charCodeAt(index);
        }
        if (end !== known) {
            known = end;
            size = end + 9 > 64 ? 128 : 64;
            block.fill(0, end);
            block[end] = 0x80;
            new DataView(block.buffer).setUint32(size - 4, (whole + end) * 8);
        }
        state.set(before);
        for (let index = 0; index < size; index += 64) {
            compress(state, block, index);
        }
        if (state[0] === wanted[0] && state.every((word, index) => word === wanted[index])) {
            return number;
        }
    }
    return null;
}

function compress(state, bytes, from) {
    for (let index = 0; index < 16; index++) {
        const at = from + index * 4;
        words[index] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let index = 16; index < 64; index++) {
        const early = words[index - 15];
        const late = words[index - 2];
        const small = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
        const large = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
        words[index] = (words[index - 16] + small + words[index - 7] + large) | 0;
    }
    let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
    for (let index = 0; index < 64; index++) {
        const large = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const first = (h + large + ((e & f) ^ (~e & g)) + ROUND[index] + words[index]) | 0;
        const small = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + first) | 0;
        d = c;
        c = b;
        b = a;
        a = (first + second) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
}
