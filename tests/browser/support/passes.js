// What esbuild makes of an entry that others import, too: a chunk with all of it, and a file that only passes its names on. Whoever asks for the file is led to the chunk,
// which is a request less.

const PASS = /^(?:\/\*.*?\*\/\s*)?import\{([^}]+)\}from"\.\/([^"]+)";(?:import"[^"]+";)*export\{([^}]+)\};\s*$/s;

/** The scripts (texts by name) and esbuild's outputs without the files that only pass names on. */
export function withoutPasses(scripts, outputs) {
  const passes = new Map([...scripts].filter(([, text]) => PASS.test(text)).map(([name, text]) => [name, passOf(text)]));
  const kept = [...scripts].filter(([name]) => !passes.has(name)).map(([name, text]) => [name, ledOn(text, passes)]);
  const left = Object.fromEntries(Object.entries(outputs).filter(([name]) => !passes.has(name)));
  for (const [name, { chunk }] of passes) left[chunk] = { ...left[chunk], entryPoint: outputs[name].entryPoint };
  return { scripts: new Map(kept), outputs: left };
}

/** `{chunk, names}`: where the names come from, and what each is called there. */
function passOf(text) {
  const [, imported, chunk, exported] = PASS.exec(text);
  const pairs = (list) => list.split(",").map((one) => one.split(" as ")).map(([from, to = from]) => [to, from]);
  const there = new Map(pairs(imported));
  return { chunk, names: new Map(pairs(exported).map(([name, local]) => [name, there.get(local)])) };
}

function ledOn(text, passes) {
  return text.replaceAll(/import\("\.\/([^"]+)"\)(?:\.then\((\w+)=>\2\.(\w+)\))?/g, (all, name, module, one) => {
    const pass = passes.get(name);
    if (!pass) return all;
    const led = `import("./${pass.chunk}").then(`;
    if (one) return `${led}${module}=>${module}.${pass.names.get(one)})`;
    return `${led}m=>({${[...pass.names].map((pair) => pair.join(":m.")).join()}}))`;
  });
}
