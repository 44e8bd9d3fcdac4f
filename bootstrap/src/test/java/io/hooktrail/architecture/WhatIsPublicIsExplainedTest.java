package io.hooktrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Public types, public methods of public classes, and packages have Javadoc. */
class WhatIsPublicIsExplainedTest {

    @Test
    void whatever_others_may_use_says_what_it_is() throws IOException {
        assertThat(unexplained()).isEmpty();
    }

    private static List<String> unexplained() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var unexplained = new ArrayList<String>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(Sources.main());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new PublicWithoutJavadoc(comments, unexplained).scan(unit, null);
            }
        }
        return unexplained;
    }

    private static final class PublicWithoutJavadoc extends TreePathScanner<Void, Void> {
        private final DocTrees comments;
        private final List<String> found;

        PublicWithoutJavadoc(DocTrees comments, List<String> found) {
            this.comments = comments;
            this.found = found;
        }

        @Override
        public Void visitPackage(PackageTree tree, Void nothing) {
            boolean isPackageInfo =
                    getCurrentPath().getCompilationUnit().getTypeDecls().isEmpty();
            return isPackageInfo ? check(tree.getPackageName().toString()) : null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (isPublic(type)) {
                check(type.getSimpleName().toString());
                super.visitClass(type, nothing);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (method.getModifiers().getFlags().contains(Modifier.PUBLIC) && !overrides) {
                check(method.getName().toString());
            }
            return null;
        }

        /** Members of a public interface are public without saying so. */
        private boolean isPublic(ClassTree type) {
            Set<Modifier> flags = type.getModifiers().getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                            && outer.getKind() == Kind.INTERFACE);
        }

        private Void check(String name) {
            if (comments.getDocCommentTree(getCurrentPath()) == null) {
                String file =
                        getCurrentPath().getCompilationUnit().getSourceFile().getName();
                found.add(file.substring(file.lastIndexOf("/io/") + 1) + ": " + name);
            }
            return null;
        }
    }
}
