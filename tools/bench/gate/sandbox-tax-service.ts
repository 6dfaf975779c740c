import { startTaxService } from '@koreshok/simulators/tax-service';

/** The sandbox's tax service as a process of its own: it reads and checks every document. Prints its port; ends with its standard input. */
const service = await startTaxService({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${service.port}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
