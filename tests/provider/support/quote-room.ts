import { afterAll, beforeAll, beforeEach } from 'vitest';
import { NOW } from '../../support/builders.ts';
import { seedQuoteStage, type QuoteStage } from './quotes.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

/** A provider for the tests of a file, with a stage of its own for each. */
export function startQuoteRoom() {
	let provider: TestProvider;
	let stage: QuoteStage;
	beforeAll( async () => {
		provider = await startTestProvider();
	} );
	beforeEach( async () => {
		provider.setNow( NOW );
		stage = await seedQuoteStage( provider );
	} );
	afterAll( () => provider.close() );
	return {
		get provider() {
			return provider;
		},
		get stage() {
			return stage;
		},
		/** Another one, for the rest of the test. */
		set stage( other: QuoteStage ) {
			stage = other;
		},
	};
}
