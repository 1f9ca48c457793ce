import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Stories share one provider: those that use up minutes come after those that count on them, so files run by name. */
export class ByName extends BaseSequencer {
	override async sort(
		files: TestSpecification[]
	): Promise< TestSpecification[] > {
		const sorted = await super.sort( files );
		const ours = ( { project }: TestSpecification ) =>
			project.name === 'e2e';
		return [
			...sorted.filter( ( file ) => ! ours( file ) ),
			...sorted
				.filter( ours )
				.sort( ( a, b ) => ( a.moduleId < b.moduleId ? -1 : 1 ) ),
		];
	}
}
