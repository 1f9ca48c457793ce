import { addAgent } from './add-agent.ts';
import { addContract } from './add-contract.ts';
import { addProvider } from './add-provider.ts';
import { agentPassword } from './agent-password.ts';
import { changeContract } from './change-contract.ts';
import { changeProvider } from './change-provider.ts';
import { checkPlans } from './check-plans.ts';
import type { Command } from './command.ts';
import { disableAgent, enableAgent } from './disable-agent.ts';
import { endContract } from './end-contract.ts';
import { exportHelpFolder } from './export-help.ts';
import { importHelpFolder } from './import-help.ts';
import { issuePairing } from './issue-pairing.ts';
import { listAgents } from './list-agents.ts';
import { listContracts } from './list-contracts.ts';
import { printStatement } from './print-statement.ts';
import { runBackup } from './run-backup.ts';
import { runDemo } from './run-demo.ts';
import { runExport } from './run-export.ts';
import { runMigrate } from './run-migrate.ts';
import { runRestore } from './run-restore.ts';
import { serve } from './serve.ts';
import { setTerms } from './set-terms.ts';
import { verifyConsent } from './verify-consent.ts';
import { verifyQuote } from './verify-quote.ts';
import { writeOpenapi } from './write-openapi.ts';

/** Every command by its name; `help-words.ts` has a line for each. */
export const COMMANDS: Readonly< Record< string, Command > > = {
	serve,
	migrate: runMigrate,
	demo: runDemo,
	'provider add': addProvider,
	'provider change': changeProvider,
	'contract add': addContract,
	'contract list': listContracts,
	'contract change': changeContract,
	'contract end': endContract,
	'contract terms': setTerms,
	pair: issuePairing,
	'agent add': addAgent,
	'agent list': listAgents,
	'agent password': agentPassword,
	'agent disable': disableAgent,
	'agent enable': enableAgent,
	'plan check': checkPlans,
	'help import': importHelpFolder,
	'help export': exportHelpFolder,
	statement: printStatement,
	backup: runBackup,
	restore: runRestore,
	export: runExport,
	'quote verify': verifyQuote,
	'consent verify': verifyConsent,
	openapi: writeOpenapi,
};
