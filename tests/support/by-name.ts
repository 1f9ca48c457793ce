import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute and more begin first, or one of two processors would wait for them at the end. */
const LONG =
	/\/(?:ledger\.property|fuzz-site|fuzz-desk|restart|cli|backup|quotes-model|corpus)\.test\.ts$/;

const byName = ( a: TestSpecification, b: TestSpecification ) =>
	a.moduleId < b.moduleId ? -1 : 1;

/**
 * The order of files. Stories share one provider: those that use up minutes come after those that count on them, so they run
 * by name; everything else runs as vitest likes, after what takes long.
 */
export class ByName extends BaseSequencer {
	override async sort(
		files: TestSpecification[]
	): Promise< TestSpecification[] > {
		const sorted = await super.sort( files );
		const stories = sorted.filter(
			( { project } ) => project.name === 'e2e'
		);
		const others = sorted.filter(
			( { project } ) => project.name !== 'e2e'
		);
		return [
			...others.filter( ( { moduleId } ) => LONG.test( moduleId ) ),
			...others.filter( ( { moduleId } ) => ! LONG.test( moduleId ) ),
			...stories.sort( byName ),
		];
	}
}
