import type { IssuedCode } from '../sites/pairing-code.ts';

/** How to get at the demo data: once as an agent, once as a site of each contract that is not paired yet. */
export interface DemoAccess {
	agent: { email: string; password: string } | null;
	pairing: ( IssuedCode & { contract: string; plan: string } )[];
}
